using System.Globalization;

namespace Bonafide.Server.Doors.Identities;

/// <summary>Times as the door writes and reads them: UTC without saying so, <c>2018-11-20T13:41:00.869</c>, and days, <c>2019-11-13</c>.</summary>
internal static class DoorTime
{
    private const string Day = "yyyy-MM-dd";

    public static string Of(long milliseconds) =>
        DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).ToString("yyyy-MM-dd'T'HH:mm:ss.fff", CultureInfo.InvariantCulture);

    /// <summary>The last day of a period that ends at a moment.</summary>
    public static string LastDayOf(long end) => DayOf(end - 1);

    public static string DayOf(long milliseconds) =>
        DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).ToString(Day, CultureInfo.InvariantCulture);

    /// <summary>A day, or a moment of one.</summary>
    /// <param name="text">As it came.</param>
    /// <param name="end">Whether a day stands for its end: a period to a day includes it.</param>
    public static DateTimeOffset? Parse(string text, bool end)
    {
        if (DateTimeOffset.TryParseExact(text, Day, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var day))
            return end && day < DateTimeOffset.MaxValue.AddDays(-1) ? day.AddDays(1) : day;
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
    }
}
