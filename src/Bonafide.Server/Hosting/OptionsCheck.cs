using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Net;

namespace Bonafide.Server.Hosting;

/// <summary>Checks all options of all features and reports every fault at once.</summary>
internal static class OptionsCheck
{
    public static void Run(ServerOptions options)
    {
        var faults = new List<string>();
        Collect(options, "", faults);
        faults.AddRange(options.Http.TrustedProxies
            .Where(address => !IPAddress.TryParse(address, out _))
            .Select(address => $"Http:TrustedProxies: '{address}' is not an IP address."));
        faults.AddRange(options.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Where(url => !IsListenable(url))
            .Select(url => $"Urls: '{url}' is not an address like http://127.0.0.1:8080."));
        if (faults.Count > 0)
            throw new StartupException("The configuration has faults:" + string.Concat(faults.Select(fault => Environment.NewLine + "  " + fault)));
    }

    private static bool IsListenable(string url) =>
        Uri.TryCreate(url.Replace("*", "host", StringComparison.Ordinal).Replace("+", "host", StringComparison.Ordinal), UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https" && uri.AbsolutePath == "/";

    private static void Collect(object section, string path, List<string> faults)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(section, new ValidationContext(section), results, validateAllProperties: true);
        faults.AddRange(results.Select(result => $"{path}{result.MemberNames.FirstOrDefault()}: {result.ErrorMessage}"));
        foreach (var property in section.GetType().GetProperties())
        {
            if (property.PropertyType.IsClass && property.PropertyType != typeof(string) && property.GetValue(section) is { } value and not IEnumerable)
                Collect(value, $"{path}{property.Name}:", faults);
            else if (property.PropertyType.IsGenericType && property.GetValue(section) is IEnumerable items)
                CollectEach(items, $"{path}{property.Name}:", faults);
        }
    }

    // Lists of options, such as those of the PAD networks; numbered as the configuration numbers them.
    private static void CollectEach(IEnumerable items, string path, List<string> faults)
    {
        foreach (var (i, item) in items.Cast<object?>().Index())
        {
            if (item is not null && item.GetType() is { IsClass: true } type && type != typeof(string))
                Collect(item, $"{path}{i}:", faults);
        }
    }
}
