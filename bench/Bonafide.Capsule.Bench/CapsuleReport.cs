using System.Globalization;
using System.Runtime.InteropServices;

namespace Bonafide.Capsule.Bench;

/// <summary>The section on capsules, in Markdown.</summary>
internal static class CapsuleReport
{
    public static string Write(IReadOnlyList<Round> rounds)
    {
        var (openSsl, ageOpen, ageSeal) = (Median(rounds, round => round.OpenSsl), Median(rounds, round => round.AgeOpen), Median(rounds, round => round.AgeSeal));
        string Line(string name, Func<Round, Rate> value, Rate age, string goal, string ageGoal)
        {
            var rate = Median(rounds, value);
            return $"| {name} | {Mega(rate.Cpu)} | {Ratio(rate.Cpu, openSsl.Cpu)} | {goal} | {Ratio(rate.Cpu, age.Cpu)} | {ageGoal} | {Mega(rate.Clock)} |";
        }

        return string.Create(CultureInfo.InvariantCulture, $"""
            ## Capsules

            32 MiB of random bytes in memory, one thread, {RuntimeInformation.FrameworkDescription}; medians of {rounds.Count} rounds in turns. `openssl speed` counts
            processor time, so the ratios do; the last column is the clock, which other work on the machine slows. The start-up of `age` is taken off.

            | work | MB per CPU second | of `openssl speed` | goal | of `age` | goal | MB per second |
            |---|---|---|---|---|---|---|
            {Line("`openssl speed` ChaCha20-Poly1305, 256 KiB", round => round.OpenSsl, Rate.None, "", "")}
            {Line("`age -d`", round => round.AgeOpen, ageOpen, "", "")}
            {Line("open, one file", round => round.Open, ageOpen, "≥ 0.75", "≥ 1.5")}
            {Line("open, 160 pictures with their log", round => round.OpenPictures, ageOpen, "≥ 0.75", "≥ 1.5")}
            {Line("open and verify digests, one file", round => round.OpenChecked, ageOpen, "", "≥ 1.5")}
            {Line("open and verify digests, 160 pictures", round => round.OpenPicturesChecked, ageOpen, "", "≥ 1.5")}
            {Line("`age`, encrypting", round => round.AgeSeal, ageSeal, "", "")}
            {Line("seal, one file", round => round.Seal, ageSeal, "", "")}

            - "Open" is key agreement, header, every chunk's tag, every entry's framing and the chain of the log: all that keeps others' bytes out. The
              SHA-256 of each entry, which the default also computes, says whether the *sealer's* log fits the sealer's media. It is the larger half of
              the work: SHA-256 alone runs at about half of ChaCha20-Poly1305's rate here, so no reader that hashes everything on one thread can come
              near 0.75.
            - Sealing always computes the digests.

            """);
    }

    private static Rate Median(IReadOnlyList<Round> rounds, Func<Round, Rate> value)
    {
        double Middle(Func<Rate, double> part) => rounds.Select(value).Select(part).Order().ElementAt(rounds.Count / 2);
        return new Rate(Middle(rate => rate.Cpu), Middle(rate => rate.Clock));
    }

    private static string Mega(double rate) => double.IsNaN(rate) ? "" : (rate / 1e6).ToString("F0", CultureInfo.InvariantCulture);

    private static string Ratio(double rate, double of) => double.IsNaN(rate / of) ? "" : (rate / of).ToString("F2", CultureInfo.InvariantCulture);
}
