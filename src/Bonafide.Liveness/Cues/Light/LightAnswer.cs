namespace Bonafide.Liveness.Cues.Light;

/// <summary>How one place of the picture answered the told light.</summary>
/// <param name="Correlation">With the told light after both were freed of their slow drift, -1 to 1.</param>
/// <param name="Gain">Relative change of the place's colour per unit of the screen's: about the screen's share of all light on it.</param>
/// <param name="Spread">Standard deviation of the place's colour, as a relative change.</param>
internal readonly record struct LightAnswer(double Correlation, double Gain, double Spread)
{
    // A passage has ten colours in about five seconds; a polynomial of this degree cannot follow them.
    private const int TrendDegree = 5;

    /// <summary>
    /// Fits the answer. Under light A and a screen D·c the colour ratios follow ln((A + D·c_r) / (A + D·c_g)) ≈ constant + D/A · (c_r − c_g), whatever
    /// the skin and the exposure; likewise for blue. Both are fitted together with one gain.
    /// </summary>
    /// <param name="seen">Logarithms of red over green and blue over green, frame by frame.</param>
    /// <param name="told">What was told for each of these frames.</param>
    /// <param name="times">When, seconds.</param>
    public static LightAnswer Fit((double Red, double Blue)[] seen, (double Red, double Blue)[] told, double[] times)
    {
        double[][] answers = [Detrend([.. seen.Select(value => value.Red)], times), Detrend([.. seen.Select(value => value.Blue)], times)];
        double[][] causes = [Detrend([.. told.Select(value => value.Red)], times), Detrend([.. told.Select(value => value.Blue)], times)];
        var (both, answer, cause) = (0.0, 0.0, 0.0);
        for (var channel = 0; channel < 2; channel++)
        {
            for (var i = 0; i < times.Length; i++)
            {
                both += answers[channel][i] * causes[channel][i];
                answer += answers[channel][i] * answers[channel][i];
                cause += causes[channel][i] * causes[channel][i];
            }
        }

        return cause <= 0 || answer <= 0
            ? new LightAnswer(0, 0, 0)
            : new LightAnswer(both / Math.Sqrt(answer * cause), both / cause, Math.Sqrt(answer / (2 * times.Length)));
    }

    /// <summary>Frees colours of their slow drift, so that those of several places can be compared frame by frame.</summary>
    /// <param name="seen">Logarithms of red over green and blue over green, frame by frame.</param>
    /// <param name="times">When, seconds.</param>
    public static (double Red, double Blue)[] Steadied((double Red, double Blue)[] seen, double[] times) =>
        [.. Detrend([.. seen.Select(value => value.Red)], times).Zip(Detrend([.. seen.Select(value => value.Blue)], times))];

    // Clouds, a turning head and the camera's white balance change the colour slowly: what a low polynomial explains is left out.
    private static double[] Detrend(double[] values, double[] times)
    {
        var middle = (times[0] + times[^1]) / 2;
        var span = Math.Max(times[^1] - times[0], 1e-6) / 2;
        var trend = new double[TrendDegree + 1][];
        for (var degree = 0; degree <= TrendDegree; degree++)
        {
            trend[degree] = [.. times.Select(time => Math.Pow((time - middle) / span, degree))];
            for (var lower = 0; lower < degree; lower++)
                Remove(trend[degree], trend[lower]);
            Remove(values, trend[degree]);
        }

        return values;
    }

    private static void Remove(double[] from, double[] direction)
    {
        var (both, own) = (0.0, 0.0);
        for (var i = 0; i < from.Length; i++)
            (both, own) = (both + from[i] * direction[i], own + direction[i] * direction[i]);
        if (own <= 1e-12)
            return;
        for (var i = 0; i < from.Length; i++)
            from[i] -= both / own * direction[i];
    }
}
