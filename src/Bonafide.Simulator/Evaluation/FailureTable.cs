using System.Globalization;
using System.Text;
using Bonafide.Simulator.Running;

namespace Bonafide.Simulator.Evaluation;

/// <summary>The worst of the wrong verdicts, with what happened from the first frame to the last.</summary>
internal static class FailureTable
{
    private const int MostOfEach = 6;
    private const int FrameWidth = 132;

    public static void Append(StringBuilder page, Trial[] trials)
    {
        var accepted = trials.Where(trial => trial.Wrong && !trial.Species.IsBonaFide).OrderByDescending(trial => trial.Margin).Take(MostOfEach);
        var refused = trials.Where(trial => trial.Wrong && trial.Species.IsBonaFide).OrderBy(trial => trial.Margin).Take(MostOfEach);
        var worst = accepted.Concat(refused).ToArray();
        if (worst.Length == 0)
            return;
        page.Append("<h3>Worst failures</h3><p class=note>Attacks that were accepted, then people who were turned away. The margin is the least quotient of a score and what it must reach.</p>");
        foreach (var trial in worst)
        {
            page.Append(CultureInfo.InvariantCulture, $"<figure><figcaption><b>{trial.Species.Name}</b>, seed {trial.Seed}: {trial.Status.ToString().ToUpperInvariant()}, margin {trial.Margin:F2}, {trial.Elapsed.TotalSeconds:F1} s");
            page.Append(trial.Reason is { } reason ? $", named by <code>{ReportStyle.Text(reason)}</code>" : "").Append("<br>");
            page.AppendJoin(" · ", trial.Cues.Select(cue => string.Create(CultureInfo.InvariantCulture, $"{cue.Cue} {(cue.Applicable ? $"{cue.Score:F2}" : "not measured")}")));
            page.Append("</figcaption><div class=strip>");
            foreach (var frame in trial.Strip)
                page.Append(CultureInfo.InvariantCulture, $"<img alt=\"\" src=\"data:image/jpeg;base64,{Convert.ToBase64String(frame.Span)}\">");
            foreach (var sketch in trial.Strip.Count == 0 ? trial.Sketches : [])
                Draw(page, sketch);
            page.Append("</div></figure>");
        }
    }

    private static void Draw(StringBuilder page, FaceSketch sketch)
    {
        page.Append(
            CultureInfo.InvariantCulture,
            $"<svg width={FrameWidth} height={FrameWidth * sketch.Height / sketch.Width} viewBox=\"0 0 {sketch.Width} {sketch.Height}\" role=img><title>{(sketch.Lines.Count > 0 ? "Landmarks of one frame" : "A frame without a face")}</title><rect class=ground width={sketch.Width} height={sketch.Height} />");
        foreach (var line in sketch.Lines)
            page.Append("<polyline class=sketch points=\"").AppendJoin(' ', line.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.X:F0},{point.Y:F0}"))).Append("\" />");
        page.Append("</svg>");
    }
}
