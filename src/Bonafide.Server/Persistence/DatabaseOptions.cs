using System.ComponentModel.DataAnnotations;
using Bonafide.Server.Hosting;

namespace Bonafide.Server.Persistence;

/// <summary>Where rows are kept.</summary>
public sealed class DatabaseOptions : IValidatableObject
{
    /// <summary>
    /// PostgreSQL to be used, such as <c>Host=db.example;Database=bonafide;Username=bonafide;Password=...</c>. <value>Default: none, a SQLite file in the
    /// data folder.</value>
    /// </summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>Whether there is one.</summary>
    internal bool IsPostgres => !string.IsNullOrWhiteSpace(ConnectionString);

    /// <summary>For whoever reads this part alone.</summary>
    /// <exception cref="StartupException">It cannot be used.</exception>
    public void ThrowIfFaulty()
    {
        if (Validate(new ValidationContext(this)).FirstOrDefault() is { } fault)
            throw new StartupException($"Database:ConnectionString: {fault.ErrorMessage}");
    }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        // Without its value, nor the driver's words about it: it may hold a password.
        if (IsPostgres && !PostgresAddress.IsUsable(ConnectionString))
        {
            yield return new ValidationResult(
                "This is no connection string like Host=db.example;Database=bonafide;Username=bonafide;Password=... with a host and keywords that Npgsql knows. "
                + "URLs (postgres://...) are not taken.",
                [nameof(ConnectionString)]);
        }
    }
}
