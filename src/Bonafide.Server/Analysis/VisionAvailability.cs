using System.Diagnostics.CodeAnalysis;
using Bonafide.Vision;
using Bonafide.Vision.Templates;

namespace Bonafide.Server.Analysis;

/// <summary>Whether pictures can be analysed.</summary>
internal abstract record VisionAvailability
{
    private VisionAvailability()
    {
    }

    /// <summary>They can.</summary>
    public sealed record Ready(IVisionEngine Engine, ITemplateMatcher Matcher) : VisionAvailability;

    /// <summary>They cannot.</summary>
    /// <param name="Reason">The cause and what to run, fit for a health check.</param>
    public sealed record Missing(string Reason) : VisionAvailability;

    public bool IsMissing([NotNullWhen(true)] out Missing? missing, [NotNullWhen(false)] out Ready? ready)
    {
        (missing, ready) = (this as Missing, this as Ready);
        return missing is not null;
    }
}
