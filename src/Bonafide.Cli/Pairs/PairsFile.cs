namespace Bonafide.Cli.Pairs;

/// <summary>Reads the CSV file of labelled pairs: columns in any order, others ignored.</summary>
internal static class PairsFile
{
    /// <exception cref="InvalidDataException">The header or a row cannot be understood; the message names the line.</exception>
    public static List<LabelledPair> Parse(string text)
    {
        var rows = CsvReader.Read(text);
        var header = rows.Count == 0 ? [] : rows[0].Select(name => name.Trim().ToUpperInvariant()).ToList();
        int first = header.IndexOf("FILE_X"), second = header.IndexOf("FILE_Y"), decision = header.IndexOf("DECISION");
        if (first < 0 || second < 0 || decision < 0)
            throw new InvalidDataException("The first line must name the columns file_x, file_y and Decision.");

        var pairs = new List<LabelledPair>();
        for (var i = 1; i < rows.Count; i++)
        {
            var row = rows[i];
            if (row.Count <= Math.Max(decision, Math.Max(first, second)))
                throw new InvalidDataException($"Row {i + 1} has only {row.Count} columns.");
            pairs.Add(new LabelledPair(row[first].Trim(), row[second].Trim(), IsYes(row[decision], i + 1)));
        }

        return pairs;
    }

    private static bool IsYes(string decision, int row) => decision.Trim().ToUpperInvariant() switch
    {
        "YES" or "Y" or "TRUE" or "1" or "SAME" => true,
        "NO" or "N" or "FALSE" or "0" or "DIFFERENT" => false,
        _ => throw new InvalidDataException($"Row {row} says neither Yes nor No."),
    };
}
