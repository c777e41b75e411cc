namespace Bonafide.Server.Requests;

/// <summary>What a multipart body may hold.</summary>
/// <param name="MaxParts">Parts.</param>
/// <param name="MaxBytes">Bytes of all parts together.</param>
/// <param name="Of">Bytes of a part by its name; null skips the part.</param>
internal sealed record PartLimits(int MaxParts, long MaxBytes, Func<string, int?> Of)
{
    /// <summary>For the refusal: what may be sent.</summary>
    public string Description { get; init; } = $"All parts together may have {MaxBytes} bytes.";
}
