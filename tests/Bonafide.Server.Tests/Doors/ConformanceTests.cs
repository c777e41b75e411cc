using System.Text.RegularExpressions;
using Bonafide.Server.Tests.Support;

namespace Bonafide.Server.Tests.Doors;

/// <summary>The conformance table names files and tests that are really there.</summary>
public sealed partial class ConformanceTests
{
    private static readonly string[] Rows = File.ReadAllLines(Path.Combine(RepositoryRoot.Path, "docs", "conformance", "webcapture.md"));

    [Fact]
    public void Every_row_names_where_it_is_done_and_what_shows_it_or_says_that_it_is_open()
    {
        var tests = typeof(ConformanceTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods().Select(method => $"{type.Name}.{method.Name}")).ToHashSet();
        var rows = Rows.Where(row => row.StartsWith("| ", StringComparison.Ordinal) && !row.StartsWith("| item", StringComparison.Ordinal)).ToArray();
        rows.Length.ShouldBeGreaterThan(60);
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
        }
    }

    private static bool IsTestFile(string path) =>
        path.StartsWith("tests/", StringComparison.Ordinal) && File.Exists(Path.Combine(RepositoryRoot.Path, path));

    private static bool Exists(string path)
    {
        var full = Path.Combine(RepositoryRoot.Path, path.StartsWith("src/", StringComparison.Ordinal) ? path : Path.Combine("src", "Bonafide.Server", path));
        return File.Exists(full) || Directory.Exists(full);
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();
}
