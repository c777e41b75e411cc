using System.CommandLine;
using Bonafide.ModelConverter;
using Bonafide.ModelConverter.Networks;

var npm = new Option<DirectoryInfo>("--npm") { Description = "The node_modules folder with the source packages.", Required = true };
var output = new Option<DirectoryInfo>("--out") { Description = "The folder for the models and models.json.", Required = true };
var lockFile = new Option<FileInfo>("--lock") { Description = "The checksums that the models must have.", Required = true };
var updateLock = new Option<bool>("--update-lock") { Description = "Write the checksums instead of checking them." };

var command = new RootCommand("Converts the models that Bonafide uses from npm packages to ONNX.") { npm, output, lockFile, updateLock };
command.SetAction(arguments =>
{
    var nodeModules = arguments.GetRequiredValue(npm).FullName;
    var models = ModelFolder.Prepare(
    [
        .. BlazeFace.Convert(nodeModules),
        FaceMesh.Convert(nodeModules),
        Iris.Convert(nodeModules),
        .. FaceTemplate.Convert(nodeModules),
        Age.Convert(nodeModules),
    ]);

    var checksums = models.ToDictionary(model => model.Entry.File, model => model.Entry.Sha256);
    var path = arguments.GetRequiredValue(lockFile).FullName;
    if (arguments.GetValue(updateLock))
        ModelLock.Write(path, checksums);
    else
        ModelLock.Check(path, checksums);

    ModelFolder.Write(arguments.GetRequiredValue(output).FullName, models);
    foreach (var (entry, _) in models)
        Console.WriteLine($"{entry.File,-20} {entry.Bytes,10:N0} bytes  {entry.Sha256}");
});

try
{
    return command.Parse(args).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception e) when (e is IOException or InvalidDataException)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
