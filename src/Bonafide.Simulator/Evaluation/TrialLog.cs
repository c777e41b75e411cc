using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bonafide.Liveness.Capture;

namespace Bonafide.Simulator.Evaluation;

/// <summary>
/// The outcomes of an evaluation in a file, gzip-compressed JSON lines, one per capture: a long one can be stopped and gone on with, on another day or
/// another machine. Safe for concurrent use.
/// </summary>
public sealed class TrialLog : IDisposable
{
    private const int LinesAtOnce = 24;
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IncludeFields = true,
        Converters = { new JsonStringEnumConverter() },
    };

    private readonly string _file;
    private readonly string _policy;
    private readonly Lock _gate = new();
    private readonly Dictionary<(string Species, CaptureMode Mode, bool Light, bool Distances, ulong Seed), LoggedCapture> _known = [];
    private readonly List<string> _waiting = [];

    private TrialLog(string file, string policy) => (_file, _policy) = (file, policy);

    /// <summary>Number of captures that are in the file.</summary>
    public int Count => _known.Count;

    /// <summary>Opens a file, or begins one.</summary>
    /// <param name="file">Path; it need not exist.</param>
    /// <param name="policy">Version of the policy that is measured.</param>
    /// <exception cref="InvalidDataException">The file holds captures that were judged by another policy, or is damaged.</exception>
    public static TrialLog Open(string file, string policy)
    {
        var log = new TrialLog(file, policy);
        if (File.Exists(file))
            log.Read();
        return log;
    }

    /// <summary>Writes what is not written yet.</summary>
    public void Dispose()
    {
        lock (_gate)
            Write();
    }

    internal LoggedCapture? Find(string species, CaptureMode mode, bool light, bool distances, ulong seed)
    {
        lock (_gate)
            return _known.GetValueOrDefault((species, mode, light, distances, seed));
    }

    internal void Add(LoggedCapture capture)
    {
        lock (_gate)
        {
            _known[capture.Key] = capture;
            _waiting.Add(JsonSerializer.Serialize(capture with { Policy = _policy }, Format));
            if (_waiting.Count >= LinesAtOnce)
                Write();
        }
    }

    private void Read()
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(_file), CompressionMode.Decompress));
        for (var line = reader.ReadLine(); line is not null; line = reader.ReadLine())
        {
            var capture = Parse(line);
            if (capture.Policy != _policy)
                throw new InvalidDataException($"{_file} holds captures judged by policy {capture.Policy}; this one is {_policy}. Name another file.");
            _known[capture.Key] = capture;
        }
    }

    private LoggedCapture Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<LoggedCapture>(line, Format) ?? throw new InvalidDataException($"{_file} has an empty line.");
        }
        catch (JsonException problem)
        {
            throw new InvalidDataException($"{_file} is damaged: {problem.Message}", problem);
        }
    }

    // Each batch is a gzip member of its own; a reader takes them for one.
    private void Write()
    {
        if (_waiting.Count == 0)
            return;
        using var stream = new StreamWriter(new GZipStream(new FileStream(_file, FileMode.Append), CompressionLevel.SmallestSize));
        foreach (var line in _waiting)
            stream.WriteLine(line);
        _waiting.Clear();
    }
}
