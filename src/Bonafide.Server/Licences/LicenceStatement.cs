namespace Bonafide.Server.Licences;

/// <summary>What the server says of a licence at a moment; signed as it stands. Times are milliseconds since 1970.</summary>
/// <param name="Id">The licence.</param>
/// <param name="Type">What it is for.</param>
/// <param name="Origins">Pages that may use it; empty for any.</param>
/// <param name="Status">active, expired or revoked.</param>
/// <param name="Expires">When it ends.</param>
/// <param name="Checked">When this was said.</param>
/// <param name="Nonce">What the asker wants to hear again, so that no old statement can be played to them.</param>
internal sealed record LicenceStatement(string Id, string Type, IReadOnlyList<string> Origins, string Status, long Expires, long Checked, string? Nonce);
