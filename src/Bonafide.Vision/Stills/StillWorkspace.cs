using Bonafide.Vision.Age;
using Bonafide.Vision.Detection;
using Bonafide.Vision.Frames;
using Bonafide.Vision.Templates;

namespace Bonafide.Vision.Stills;

/// <summary>The networks of one still analysis at a time.</summary>
internal sealed record StillWorkspace(BlazeFaceDetector Detector, FaceReader Reader, DlibResNet Template, TinyXceptionAge Age) : IDisposable
{
    public void Dispose()
    {
        Detector.Dispose();
        Reader.Dispose();
        Template.Dispose();
        Age.Dispose();
    }
}
