using Bonafide.Observations;
using Bonafide.Vision.Age;
using Bonafide.Vision.Detection;
using Bonafide.Vision.Frames;
using Bonafide.Vision.Imaging;
using Bonafide.Vision.Jpeg;
using Bonafide.Vision.Landmarks;
using Bonafide.Vision.Media;
using Bonafide.Vision.Pad;
using Bonafide.Vision.Stills;
using Bonafide.Vision.Templates;
using Bonafide.Vision.Texture;

namespace Bonafide.Vision;

/// <summary>The loaded models and the workspaces that use them.</summary>
public sealed class VisionEngine : IVisionEngine
{
    private readonly VisionOptions _options;
    private readonly VisionModels _models;
    private readonly WorkspacePool<FrameWorkspace> _frames;
    private readonly WorkspacePool<StillWorkspace> _stills;

    private VisionEngine(VisionOptions options, VisionModels models)
    {
        (_options, _models) = (options, models);
        _frames = new WorkspacePool<FrameWorkspace>(NewFrameWorkspace);
        _stills = new WorkspacePool<StillWorkspace>(NewStillWorkspace);
    }

    /// <inheritdoc/>
    public string TemplateMode => _models.TemplateMode;

    /// <summary>Loads the models, checks them against their checksums and readies one workspace of each kind, so that a fault shows at start.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no runtime folder.</exception>
    /// <exception cref="Inference.OnnxException">A model or the inference library is missing or unfit.</exception>
    public static VisionEngine Load(VisionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var engine = new VisionEngine(options, VisionModels.Load(options));
        try
        {
            engine._frames.Return(engine._frames.Rent());
            engine._stills.Return(engine._stills.Rent());
            return engine;
        }
        catch
        {
            engine.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public IFrameTracker CreateTracker() => new FrameTracker(_frames, _options);

    /// <inheritdoc/>
    public async Task<StillAnalysis> AnalyzeAsync(ReadOnlyMemory<byte> image, StillOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        using var picture = await PictureDecoder.DecodeAsync(image, _options, cancellation);
        return await Task.Run(() => Analyze(picture, options, cancellation), cancellation);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _frames.Dispose();
        _stills.Dispose();
        _models.Dispose();
    }

    private StillAnalysis Analyze(DecodedPicture picture, StillOptions options, CancellationToken cancellation)
    {
        var workspace = _stills.Rent();
        try
        {
            var correlation = Correlate(picture.Pixels, options.LiveFrame.Span);
            var (turns, found) = RightWayUp.Analyze(workspace, picture.Pixels, options, cancellation);
            var swapped = (turns & 1) == 1;
            return new StillAnalysis
            {
                Width = (swapped ? picture.Pixels.Height : picture.Pixels.Width) * picture.Reduction,
                Height = (swapped ? picture.Pixels.Width : picture.Pixels.Height) * picture.Reduction,
                QuarterTurns = turns,
                Faces = [.. found.Faces.Select(face => PictureScale.Enlarge(face, picture.Reduction))],
                LiveCorrelation = correlation,
                Pad = options.Presentation ? PadOf(found.Faces) : [],
            };
        }
        finally
        {
            _stills.Return(workspace);
        }
    }

    // A face that is missing leaves every configured network without a score, never without an entry.
    private IReadOnlyList<PadScore> PadOf(IReadOnlyList<AnalyzedFace> faces) =>
        faces.Count > 0 ? faces[0].Pad : [.. _models.Pad.Select(model => new PadScore(model.Options.Name, (float)model.Options.Threshold, null))];

    private float? Correlate(RgbxImage still, ReadOnlySpan<byte> liveFrame)
    {
        if (liveFrame.IsEmpty)
            return null;
        using var decoder = new JpegDecoder();
        using var live = new RgbxImage();
        decoder.DecodeFast(liveFrame, _options.MaxLivePixels, live);
        return LiveCorrelation.Between(still, live);
    }

    private FrameWorkspace NewFrameWorkspace() => new(
        new JpegDecoder(), new RgbxImage(), new BlazeFaceDetector(_models.FrameDetector), NewReader());

    private StillWorkspace NewStillWorkspace() => new(
        new BlazeFaceDetector(_models.StillDetector), NewReader(), new DlibResNet(_models.Template, _models.TemplateMode), new TinyXceptionAge(_models.Age),
        new TextureMeter(), new PadPanel(_models.Pad));

    private FaceReader NewReader() => new(new FaceMeshNetwork(_models.Mesh), new IrisNetwork(_models.Iris));
}
