namespace Bonafide.Server.Outcomes;

/// <summary>An expected "no": what kind it is, and words that name the cause and the way out.</summary>
internal sealed record Refusal(RefusalKind Kind, string Message)
{
    public static Refusal Invalid(string message) => new(RefusalKind.Invalid, message);

    public static Refusal NotFound(string message) => new(RefusalKind.NotFound, message);

    public static Refusal TooLarge(string message) => new(RefusalKind.TooLarge, message);

    public static Refusal TooManyRequests(string message) => new(RefusalKind.TooManyRequests, message);

    public static Refusal Unavailable(string message) => new(RefusalKind.Unavailable, message);
}
