using System.Data;
using System.Globalization;
using System.Text.RegularExpressions;
using Dapper;

namespace Bonafide.Server.Persistence;

/// <summary>The list in <c>column IN @list</c>. Dapper writes lists out for SQLite but hands them to PostgreSQL as arrays, which IN does not take.</summary>
internal sealed class AnyOf(IEnumerable<string> values) : SqlMapper.ICustomQueryParameter
{
    public void AddParameter(IDbCommand command, string name)
    {
        var places = new List<string>();
        foreach (var value in values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = string.Create(CultureInfo.InvariantCulture, $"{name}_{places.Count}");
            parameter.DbType = DbType.String;
            parameter.Value = value;
            command.Parameters.Add(parameter);
            places.Add("@" + parameter.ParameterName);
        }

        var list = places.Count > 0 ? $"({string.Join(", ", places)})" : "(SELECT CAST(NULL AS TEXT) WHERE 1 = 0)";
        command.CommandText = Regex.Replace(command.CommandText, $@"@{Regex.Escape(name)}\b", list, RegexOptions.CultureInvariant);
    }
}
