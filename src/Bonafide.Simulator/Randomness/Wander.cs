namespace Bonafide.Simulator.Randomness;

/// <summary>A smooth random motion about zero: a sum of sine waves with random pitch and phase between two frequencies. A pure function of time.</summary>
internal sealed class Wander
{
    private const int Waves = 7;
    private readonly double[] _frequency = new double[Waves];
    private readonly double[] _phase = new double[Waves];
    private readonly double[] _amplitude = new double[Waves];

    /// <param name="random">Where pitch and phase come from.</param>
    /// <param name="deviation">Standard deviation of the motion.</param>
    /// <param name="slowest">Lowest frequency, hertz.</param>
    /// <param name="fastest">Highest frequency, hertz.</param>
    public Wander(SeededRandom random, double deviation, double slowest, double fastest)
    {
        var power = 0.0;
        for (var i = 0; i < Waves; i++)
        {
            _frequency[i] = slowest * Math.Pow(fastest / slowest, (i + random.NextUnit()) / Waves);
            _phase[i] = random.Between(0, 2 * Math.PI);
            _amplitude[i] = Math.Pow(_frequency[i], -0.7);
            power += _amplitude[i] * _amplitude[i] / 2;
        }

        for (var i = 0; i < Waves; i++)
            _amplitude[i] *= deviation / Math.Sqrt(power);
    }

    /// <summary>The value at a time in seconds.</summary>
    public float At(double time)
    {
        var sum = 0.0;
        for (var i = 0; i < Waves; i++)
            sum += _amplitude[i] * Math.Sin(2 * Math.PI * _frequency[i] * time + _phase[i]);
        return (float)sum;
    }
}
