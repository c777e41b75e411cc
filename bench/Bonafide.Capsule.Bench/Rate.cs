namespace Bonafide.Capsule.Bench;

/// <summary>Bytes in a second of processor time, and in a second of the clock: <c>openssl speed</c> counts the one, who waits for age the other.</summary>
internal readonly record struct Rate(double Cpu, double Clock)
{
    public static Rate None { get; } = new(double.NaN, double.NaN);
}
