using System.Globalization;

namespace Bonafide.Cli.Output;

/// <summary>The answer of <c>analyze</c> for people.</summary>
internal static class AnalyzeTable
{
    public static void Write(TextWriter writer, IEnumerable<PictureReport> reports)
    {
        foreach (var report in reports)
        {
            writer.WriteLine(report.Error is { } error
                ? $"{report.File}: {error}"
                : $"{report.File}: {report.Width} x {report.Height}, {report.Faces.Count} face{(report.Faces.Count == 1 ? "" : "s")}");
            if (report.Faces.Count == 0)
                continue;
            writer.WriteLine("    x     y     w     h |   yaw pitch  roll |  sharp bright | eyes        mouth | age  quality");
            foreach (var face in report.Faces)
                writer.WriteLine(Row(face));
        }
    }

    private static string Row(FaceReport face) => string.Create(
        CultureInfo.InvariantCulture,
        $"{face.Box.X,5:F0} {face.Box.Y,5:F0} {face.Box.Width,5:F0} {face.Box.Height,5:F0} | {face.Pose.Yaw,5:F0} {face.Pose.Pitch,5:F0} {face.Pose.Roll,5:F0} | {face.Quality.Sharpness,6:F2} {face.Quality.Brightness,6:F0} | {face.LeftEyeOpenness:F2} {face.RightEyeOpenness:F2}   {face.MouthOpenness,5:F2} | {face.Age,3:F0} {face.TemplateQuality,8}");
}
