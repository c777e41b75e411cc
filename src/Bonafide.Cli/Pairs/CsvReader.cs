using System.Text;

namespace Bonafide.Cli.Pairs;

/// <summary>
/// Comma-separated values as RFC 4180 has them, and as spreadsheets write them: a byte order mark, semicolons or tabs, bare line feeds and empty
/// lines are taken too.
/// </summary>
internal static class CsvReader
{
    public static List<List<string>> Read(string text)
    {
        var body = text.TrimStart('\uFEFF');
        var separator = Separator(body);
        var rows = new List<List<string>>();
        var row = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < body.Length; i++)
        {
            var c = body[i];
            if (quoted)
            {
                if (c == '"' && i + 1 < body.Length && body[i + 1] == '"')
                    field.Append(body[++i]);
                else if (c == '"')
                    quoted = false;
                else
                    field.Append(c);
            }
            else if (c == '"' && field.ToString().Trim().Length == 0)
            {
                field.Clear();
                quoted = true;
            }
            else if (c == separator)
            {
                EndField(row, field);
            }
            else if (c is '\n' or '\r')
            {
                EndRow(rows, ref row, field);
            }
            else
            {
                field.Append(c);
            }
        }

        EndRow(rows, ref row, field);
        return rows;
    }

    private static char Separator(string body)
    {
        var end = body.AsSpan().IndexOfAny('\r', '\n');
        var header = end < 0 ? body : body[..end];
        return header.Contains(',', StringComparison.Ordinal) ? ',' : header.Contains(';', StringComparison.Ordinal) ? ';' : '\t';
    }

    private static void EndField(List<string> row, StringBuilder field)
    {
        row.Add(field.ToString());
        field.Clear();
    }

    // The line feed after a carriage return ends an empty row, which is none.
    private static void EndRow(List<List<string>> rows, ref List<string> row, StringBuilder field)
    {
        if (row.Count == 0 && field.Length == 0)
            return;
        EndField(row, field);
        rows.Add(row);
        row = [];
    }
}
