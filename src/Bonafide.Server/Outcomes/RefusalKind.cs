namespace Bonafide.Server.Outcomes;

/// <summary>What stands in the way; each door maps it to its own status codes in one place.</summary>
internal enum RefusalKind
{
    Invalid,
    Unauthenticated,
    Forbidden,
    NotFound,
    TooLarge,
    UnsupportedMedia,
    TooManyRequests,
    Unavailable,
    NoImage,
    NoFace,
}
