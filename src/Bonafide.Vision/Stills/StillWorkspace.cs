using Bonafide.Vision.Age;
using Bonafide.Vision.Detection;
using Bonafide.Vision.Frames;
using Bonafide.Vision.Pad;
using Bonafide.Vision.Templates;
using Bonafide.Vision.Texture;

namespace Bonafide.Vision.Stills;

/// <summary>The networks of one still analysis at a time.</summary>
internal sealed record StillWorkspace(
    BlazeFaceDetector Detector, FaceReader Reader, DlibResNet Template, TinyXceptionAge Age, TextureMeter Texture, PadPanel Pad) : IDisposable
{
    public void Dispose()
    {
        Detector.Dispose();
        Reader.Dispose();
        Template.Dispose();
        Age.Dispose();
        Pad.Dispose();
    }
}
