using System.Buffers.Binary;
using Bonafide.Server.Protection;
using Bonafide.Vision.Templates;

namespace Bonafide.Server.Faces;

/// <summary>Templates at rest: little-endian 32-bit floats, sealed for their face.</summary>
internal static class SealedTemplates
{
    public static byte[] Seal(SessionCipher cipher, string faceId, FaceTemplate template)
    {
        var values = template.Values.Span;
        var bytes = new byte[values.Length * sizeof(float)];
        for (var i = 0; i < values.Length; i++)
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(i * sizeof(float)), values[i]);
        return cipher.Seal(bytes, Context(faceId));
    }

    public static FaceTemplate Open(SessionCipher cipher, FaceRow face) => Open(cipher, face.Id, face.Mode, face.Template);

    public static FaceTemplate Open(SessionCipher cipher, string faceId, string mode, ReadOnlySpan<byte> template)
    {
        var bytes = cipher.Open(template, Context(faceId));
        var values = new float[bytes.Length / sizeof(float)];
        for (var i = 0; i < values.Length; i++)
            values[i] = BinaryPrimitives.ReadSingleLittleEndian(bytes.AsSpan(i * sizeof(float)));
        return new FaceTemplate(mode, values);
    }

    private static string Context(string faceId) => "template:" + faceId;
}
