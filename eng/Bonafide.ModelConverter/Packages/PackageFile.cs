using System.Security.Cryptography;

namespace Bonafide.ModelConverter.Packages;

/// <summary>A file of an npm package that is used only if it is the very one that was examined.</summary>
/// <param name="Package">The package.</param>
/// <param name="Path">Within the package.</param>
/// <param name="Sha256">Of the content, in lower-case hexadecimal digits.</param>
internal sealed record PackageFile(string Package, string Path, string Sha256)
{
    /// <summary>Reads and checks the file.</summary>
    /// <exception cref="InvalidDataException">The content is another.</exception>
    public byte[] Read(string nodeModules)
    {
        var path = System.IO.Path.Combine(nodeModules, Package, Path);
        if (!File.Exists(path))
            throw new FileNotFoundException($"{path} is missing. Run 'npm ci --ignore-scripts' first.", path);
        var bytes = File.ReadAllBytes(path);
        var actual = Convert.ToHexStringLower(SHA256.HashData(bytes));
        return actual == Sha256 ? bytes : throw new InvalidDataException($"{path} has the SHA-256 {actual}, expected {Sha256}.");
    }
}
