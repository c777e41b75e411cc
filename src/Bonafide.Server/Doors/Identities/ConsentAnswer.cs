using Bonafide.Server.Identities;

namespace Bonafide.Server.Doors.Identities;

/// <summary>A consent in the door's words.</summary>
internal sealed record ConsentAnswer(string ConsentId, bool Approved, string Type, PeriodAnswer ValidityPeriod)
{
    public static ConsentAnswer Of(Consent consent) => new(
        consent.Id,
        consent.Approved,
        consent.Type,
        new PeriodAnswer(DoorTime.DayOf(consent.ValidFrom), consent.ValidTo is { } end ? DoorTime.LastDayOf(end) : null));
}

/// <summary>First and last day, UTC.</summary>
internal sealed record PeriodAnswer(string From, string? To);
