using System.Text.RegularExpressions;
using Bonafide.Server.Tests.Support;

namespace Bonafide.Server.Tests.Doors;

/// <summary>The conformance tables name files and tests that are really there.</summary>
public sealed partial class ConformanceTests
{
    [Theory]
    [InlineData("webcapture.md", 60)]
    [InlineData("embed.md", 45)]
    [InlineData("identities.md", 29)]
    public void Every_row_names_where_it_is_done_and_what_shows_it_or_says_that_it_is_open(string table, int most)
    {
        var lines = File.ReadAllLines(Path.Combine(RepositoryRoot.Path, "docs", "conformance", table));
        var tests = typeof(ConformanceTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods().Select(method => $"{type.Name}.{method.Name}")).ToHashSet();
        var rows = lines.Where(row => row.StartsWith("| ", StringComparison.Ordinal) && !row.StartsWith("| item", StringComparison.Ordinal)).ToArray();
        rows.Length.ShouldBeGreaterThan(most);
        foreach (var row in rows)
        {
            var cells = row.Trim('|').Split(" | ");
            cells.Length.ShouldBe(3, row);
            if (cells[1].Trim() == "open")
                continue;
            foreach (Match file in Quoted().Matches(cells[1]))
                Exists(file.Groups[1].Value).ShouldBeTrue(file.Value);
            Quoted().IsMatch(cells[2]).ShouldBeTrue(row);
            foreach (Match shown in Quoted().Matches(cells[2]))
                (tests.Contains(shown.Groups[1].Value) || IsTestFile(shown.Groups[1].Value)).ShouldBeTrue(shown.Value);
            foreach (Match said in Said().Matches(cells[2]))
                File.ReadAllText(Path.Combine(RepositoryRoot.Path, said.Groups[1].Value)).ShouldContain(said.Groups[2].Value, customMessage: said.Value);
        }
    }

    private static bool IsTestFile(string path) =>
        (path.StartsWith("tests/", StringComparison.Ordinal) || path.StartsWith("web/test/", StringComparison.Ordinal)) && File.Exists(Path.Combine(RepositoryRoot.Path, path));

    private static bool Exists(string path)
    {
        var isWhole = path.Split('/')[0] is "src" or "web" or "samples";
        var full = Path.Combine(RepositoryRoot.Path, isWhole ? path : Path.Combine("src", "Bonafide.Server", path));
        return File.Exists(full) || Directory.Exists(full);
    }

    /// <summary>A file, and words that stand in it.</summary>
    [GeneratedRegex("`([^`]+)` “([^”]+)”")]
    private static partial Regex Said();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();
}
