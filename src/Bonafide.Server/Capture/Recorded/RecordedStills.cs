using Bonafide.Server.Capture.Live;
using Bonafide.Server.Capture.Stills;

namespace Bonafide.Server.Capture.Recorded;

/// <summary>
/// The full-resolution pictures to look at. A live capture asks for those of certain frames; a recording has them of some frames only, so the nearest in
/// time stands in. A recording without any is looked at in its frames.
/// </summary>
/// <param name="Received">The pictures, in the order of the frames that were wanted.</param>
/// <param name="Live">The frames that they claim to be.</param>
internal sealed record RecordedStills(IReadOnlyList<ReceivedStill> Received, KeptFrames Live)
{
    private static readonly TimeSpan Near = TimeSpan.FromMilliseconds(400);

    public static RecordedStills Choose(IReadOnlyList<long> wanted, IReadOnlyList<RecordedFrame> frames)
    {
        var none = frames.All(frame => frame.Still.IsEmpty);
        var free = frames.Where(frame => none || !frame.Still.IsEmpty).ToList();
        var received = new List<ReceivedStill>();
        var live = new KeptFrames();
        foreach (var frame in wanted.Select(id => frames.First(frame => frame.Id == id)))
        {
            if (free.MinBy(other => (other.At - frame.At).Duration()) is not { } chosen || (chosen.At - frame.At).Duration() > Near)
                continue;
            free.Remove(chosen);
            received.Add(new ReceivedStill(chosen.Id, chosen.Still.IsEmpty ? chosen.Jpeg : chosen.Still));
            live.Update(chosen.Id, chosen.Jpeg.Span, keep: true, drop: []);
        }

        return new RecordedStills(received, live);
    }
}
