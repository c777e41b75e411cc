using System.Text.Json;
using Bonafide.Liveness.Policy;
using Bonafide.Simulator.Evaluation.Images;
using Bonafide.Simulator.People;
using Bonafide.Simulator.Tests.Support;

namespace Bonafide.Simulator.Tests.Evaluation.Images;

public sealed class ImageEvaluatorTests(Cast cast) : IClassFixture<Cast>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bonafide-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Folders_become_rows_and_what_shows_no_face_has_no_response()
    {
        var photographs = SampleFaces.Photographs(SampleFaces.Locate());
        Put("bonafide", "a.jpg", await File.ReadAllBytesAsync(photographs[0]));
        Put("bonafide", "b.jpg", await File.ReadAllBytesAsync(photographs[2]));
        Put("paper", "c.jpg", await File.ReadAllBytesAsync(photographs[4]));
        Put("paper", "broken.jpg", [0xFF, 0xD8, 0xFF, 0]);
        Put("paper", "notes.txt", [1, 2, 3]);

        var images = LabelledImages.In(_folder);
        var trials = await new ImageEvaluator(cast.Engine, SecurityLevel.Low, VerdictPolicy.Current).RunAsync(images, null, CancellationToken.None);
        var report = ImageReport.Of(trials, SecurityLevel.Low, VerdictPolicy.Current, []);

        report.BonaFide.ShouldNotBeNull().Tries.ShouldBe(2);
        report.BonaFide.Spoof.ShouldBe(0);
        var row = report.Species.ShouldHaveSingleItem();
        (row.Name, row.Tries, row.NoResponse).ShouldBe(("paper", 2, 1));
        row.Errors.ShouldBe(trials.Count(trial => trial.Species.Name == "paper" && trial.Accepted));
        report.Worst.ShouldBe(row);
        JsonSerializer.SerializeToElement(report, JsonSerializerOptions.Web).GetProperty("species")[0].GetProperty("upper95").GetDouble().ShouldBeGreaterThan(0);
        ImageReportPage.Write(report, trials).ShouldContain("quality: bona fide above");
    }

    [Fact]
    public void A_folder_without_labels_is_refused()
    {
        File.WriteAllBytes(Path.Combine(_folder, "loose.jpg"), [1]);
        Should.Throw<ArgumentException>(() => LabelledImages.In(_folder)).Message.ShouldContain("bonafide/");
    }

    private void Put(string label, string name, byte[] bytes)
    {
        Directory.CreateDirectory(Path.Combine(_folder, label));
        File.WriteAllBytes(Path.Combine(_folder, label, name), bytes);
    }
}
