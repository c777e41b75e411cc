using System.Security.Cryptography;
using System.Text.Json;
using Bonafide.Vision.Inference;
using Bonafide.Vision.Inference.Manifest;
using Bonafide.Vision.Tests.Models;

namespace Bonafide.Vision.Tests.Inference;

public sealed class ModelCatalogTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string ModelPath => Path.Combine(_folder.Path, "net.onnx");

    private string ManifestPath => Path.Combine(_folder.Path, ModelManifest.FileName);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_model_that_is_what_the_manifest_says_is_loaded()
    {
        Write();
        using var model = Open().Load("net");
        model.Name.ShouldBe("net");
        model.Outputs.Length.ShouldBe(2);
    }

    [Fact]
    public void A_model_with_one_bit_changed_is_refused()
    {
        Write();
        var bytes = File.ReadAllBytes(ModelPath);
        bytes[^30] ^= 1;
        File.WriteAllBytes(ModelPath, bytes);
        Refused("net").ShouldContain("not the file");
    }

    [Fact]
    public void A_model_of_another_length_is_refused()
    {
        Write();
        File.AppendAllText(ModelPath, " ");
        Refused("net").ShouldContain("not the file");
    }

    [Fact]
    public void A_missing_model_is_refused_with_the_way_out()
    {
        Write();
        File.Delete(ModelPath);
        Refused("net").ShouldContain("make models");
    }

    [Fact]
    public void A_model_that_is_not_listed_is_refused_with_those_that_are()
    {
        Write();
        Refused("other").ShouldContain("there are net");
    }

    [Fact]
    public void A_manifest_cannot_lead_out_of_its_folder()
    {
        Write(file: "../net.onnx");
        File.Move(ModelPath, Path.Combine(_folder.Path, "..", Path.GetFileName(_folder.Path) + ".onnx"));
        try
        {
            Refused("net").ShouldContain("missing");
        }
        finally
        {
            File.Delete(_folder.Path + ".onnx");
        }
    }

    [Theory]
    [InlineData("{", "damaged")]
    [InlineData("""{"version":1}""", "damaged")]
    [InlineData("""{"version":1,"models":[{"name":"net"}]}""", "damaged")]
    [InlineData("""{"version":2,"models":[]}""", "another version")]
    [InlineData("null", "another version")]
    public void A_manifest_that_cannot_be_read_is_refused(string content, string reason)
    {
        File.WriteAllText(ManifestPath, content);
        Should.Throw<OnnxException>(() => Open()).Message.ShouldContain(reason);
    }

    [Fact]
    public void A_missing_manifest_is_refused_with_the_way_out() =>
        Should.Throw<OnnxException>(() => Open()).Message.ShouldContain("make models");

    private ModelCatalog Open() => ModelCatalog.Open(ConvertedModels.Runtime, _folder.Path);

    private string Refused(string name) => Should.Throw<OnnxException>(() => Open().Load(name)).Message;

    private void Write(string file = "net.onnx")
    {
        var bytes = HandWrittenModels.Convolution();
        File.WriteAllBytes(ModelPath, bytes);
        var source = new ModelSource("package", "1.0.0", "MIT", "us", []);
        var entry = new ModelEntry("net", file, Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes.Length, "task", [], [], source);
        var manifest = new ModelManifest(ModelManifest.CurrentVersion, [entry]);
        File.WriteAllText(ManifestPath, JsonSerializer.Serialize(manifest, ModelManifest.JsonOptions));
    }
}
