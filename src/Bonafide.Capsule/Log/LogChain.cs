using System.Globalization;

namespace Bonafide.Capsule.Log;

/// <summary>Checks the log while it passes by: its chain of hashes, and that it tells of every entry exactly what the entry is. Needs no memory of it.</summary>
internal sealed class LogChain
{
    private static readonly string First = new('0', 64);

    private string _previous = First;
    private int _events;
    private double _time;
    private int? _unlogged;
    private string _unloggedDigest = "";
    private double _unloggedTime;
    private bool _sealed;

    /// <summary>An entry that is no event has been read.</summary>
    public void OnEntry(int index, ReadOnlySpan<byte> digest, double? capturedAt)
    {
        RefuseAfterEnd();
        RefuseUnlogged();
        _unlogged = index;
        _unloggedDigest = Convert.ToHexStringLower(digest);
        _unloggedTime = capturedAt ?? 0;
    }

    /// <summary>An event has been read.</summary>
    public void OnEvent(int index, LogEvent logged, ReadOnlySpan<byte> digest)
    {
        RefuseAfterEnd();
        CheckLink(logged);
        CheckEntry(logged);
        CheckEnd(index, logged);
        _previous = Convert.ToHexStringLower(digest);
        _time = logged.Time;
        _events++;
    }

    /// <summary>The capsule has been read to its end.</summary>
    public void OnEnd()
    {
        RefuseUnlogged();
        if (!_sealed)
            throw Broken("The log has no end.");
    }

    private void CheckLink(LogEvent logged)
    {
        if (!LogEvents.IsName(logged.Name))
            throw Broken($"Event {_events} has no proper name.");
        if (logged.Number != _events)
            throw Broken($"Event {logged.Number} stands where event {_events} belongs.");
        if (logged.Previous != _previous)
            throw Broken($"Event {_events} does not continue the event before it.");
        if (!(logged.Time >= _time && double.IsFinite(logged.Time)))
            throw Broken($"Event {_events} is older than the event before it.");
    }

    private void CheckEntry(LogEvent logged)
    {
        if (logged.Entry != _unlogged)
            throw Contradiction($"Event {_events} tells of {Say(logged.Entry)}; it follows {Say(_unlogged)}.");
        if (_unlogged is null ? logged.Digest is not null : logged.Digest != _unloggedDigest)
            throw Contradiction($"Event {_events} tells of another digest than the entry has.");
        if (_unlogged is not null && _unloggedTime > logged.Time)
            throw Contradiction($"Event {_events} is older than the capture that it tells of.");
        _unlogged = null;
    }

    private void CheckEnd(int index, LogEvent logged)
    {
        _sealed = logged.Name == LogEvents.Sealed;
        if (logged.Entries != (_sealed ? index : null))
            throw Contradiction("The end of the log counts other entries than there are.");
    }

    private void RefuseUnlogged()
    {
        if (_unlogged is { } index)
            throw Contradiction($"The log does not tell of entry {index}.");
    }

    private void RefuseAfterEnd()
    {
        if (_sealed)
            throw Broken("Something follows the end of the log.");
    }

    private static string Say(int? entry) => entry is { } index ? string.Create(CultureInfo.InvariantCulture, $"entry {index}") : "no entry";

    private static CapsuleException Broken(string message) => new(CapsuleFailure.LogBroken, message);

    private static CapsuleException Contradiction(string message) => new(CapsuleFailure.LogContradictsMedia, message);
}
