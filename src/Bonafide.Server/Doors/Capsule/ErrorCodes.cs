namespace Bonafide.Server.Doors.Capsule;

/// <summary>The error codes of this family of interfaces; clients switch on them.</summary>
internal static class ErrorCodes
{
    public const int Unknown = 0;
    public const int NotAllowed = 1;
    public const int InvalidStructure = 3;
    public const int InvalidValue = 4;
    public const int InvalidType = 5;
    public const int AuthMissing = 6;
    public const int AuthInvalid = 7;
    public const int AuthExpired = 8;
    public const int Forbidden = 9;
    public const int NotFound = 10;
    public const int ContainerMissing = 13;
    public const int ContainerUnusable = 14;
}
