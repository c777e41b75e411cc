namespace Bonafide.Server.Capture.Protocol;

/// <summary>A message, or what is wrong with the bytes. Exactly one of both is set.</summary>
/// <param name="Message">The message.</param>
/// <param name="Fault">The cause, fit to be shown to the sender.</param>
internal readonly record struct ParsedMessage(ClientMessage? Message, string? Fault)
{
    public static implicit operator ParsedMessage(ClientMessage message) => new(message, null);

    public static ParsedMessage Broken(string fault) => new(null, fault);
}
