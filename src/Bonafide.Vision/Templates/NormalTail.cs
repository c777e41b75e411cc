namespace Bonafide.Vision.Templates;

/// <summary>The standard normal distribution.</summary>
internal static class NormalTail
{
    // Abramowitz and Stegun, "Handbook of Mathematical Functions", 26.2.17, loses its relative accuracy in the tail. Hart's rational
    // approximation as given by West, "Better approximations to cumulative normal functions" (Wilmott, 2005), keeps 1e-14 everywhere.
    private static readonly double[] Numerator =
        [220.206867912376, 221.213596169931, 112.079291497871, 33.912866078383, 6.37396220353165, 0.700383064443688, 0.0352624965998911];

    private static readonly double[] Denominator =
        [440.413735824752, 793.826512519948, 637.333633378831, 296.564248779674, 86.7807322029461, 16.064177579207, 1.75566716318264, 0.0883883476483184];

    private const double RootTwoPi = 2.506628274631;
    private const double RationalLimit = 7.07106781186547;
    private const double Farthest = 37;

    /// <summary>Probability of a value below <paramref name="z"/>.</summary>
    public static double Below(double z)
    {
        var size = Math.Abs(z);
        if (size > Farthest)
            return z < 0 ? 0 : 1;

        var bell = Math.Exp(-size * size / 2);
        var tail = size < RationalLimit
            ? bell * Polynomial(Numerator, size) / Polynomial(Denominator, size)
            : bell / (size + 1 / (size + 2 / (size + 3 / (size + 4 / (size + 0.65))))) / RootTwoPi;
        return z < 0 ? tail : 1 - tail;
    }

    private static double Polynomial(double[] coefficients, double x)
    {
        double sum = 0;
        for (var i = coefficients.Length - 1; i >= 0; i--)
            sum = sum * x + coefficients[i];
        return sum;
    }
}
