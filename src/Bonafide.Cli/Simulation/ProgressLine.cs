namespace Bonafide.Cli.Simulation;

/// <summary>One line that says how far a long run has come.</summary>
internal sealed class ProgressLine(TextWriter writer, int total, TimeProvider time) : IProgress<int>, IDisposable
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);
    private readonly Lock _gate = new();
    private readonly long _began = time.GetTimestamp();
    private TimeSpan _shownAt;
    private int _most;

    public void Report(int value)
    {
        lock (_gate)
        {
            _most = Math.Max(_most, value);
            var elapsed = time.GetElapsedTime(_began);
            if (elapsed - _shownAt < Pace && _most < total)
                return;
            _shownAt = elapsed;
            writer.Write($"\r{_most} of {total} simulated presentations, {_most / Math.Max(elapsed.TotalSeconds, 0.001):F1} a second ");
        }
    }

    public void Dispose() => writer.WriteLine();
}
