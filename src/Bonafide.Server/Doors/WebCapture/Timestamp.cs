using System.Globalization;

namespace Bonafide.Server.Doors.WebCapture;

/// <summary>Times as the door writes them: UTC, milliseconds, <c>2017-05-18T12:41:09.580Z</c>.</summary>
internal static class Timestamp
{
    public static string Of(long milliseconds) =>
        DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
