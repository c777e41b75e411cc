using System.Security.Cryptography;
using Bonafide.Server.Entropy;
using Bonafide.Server.Hosting;
using Bonafide.Server.Persistence;
using Dapper;

namespace Bonafide.Server.Protection;

/// <summary>
/// Sees to it that a database is used with one master key only. A node that came without the keys of the others, or after its own were lost, would make new ones,
/// and could read nothing of what is stored, nor the others what it stores.
/// </summary>
internal sealed class KeyCheck(IDatabase database, MasterKey master, IEntropySource entropy)
{
    private const string Name = "master key";

    /// <exception cref="StartupException">The database was begun with another key.</exception>
    public async Task EnsureSameAsync(CancellationToken cancellation)
    {
        await using var turn = await database.TakeTurnAsync(cancellation);
        await using var connection = await database.OpenAsync(cancellation);
        var proof = await connection.QuerySingleOrDefaultAsync<byte[]>("SELECT value FROM installation WHERE name = @Name", new { Name });
        if (proof is null)
            await connection.ExecuteAsync("INSERT INTO installation (name, value) VALUES (@Name, @Value)", new { Name, Value = Proof() });
        else
            Check(proof);
    }

    private byte[] Proof() => master.Wrap("bonafide"u8, Name, entropy);

    private void Check(byte[] proof)
    {
        try
        {
            CryptographicOperations.ZeroMemory(master.Unwrap(proof, Name));
        }
        catch (CryptographicException)
        {
            throw new StartupException(
                "This database was begun with another master key than keys/master.key in the data folder. Stop, and put the keys/ folder of the node that began it, "
                + "or of a backup, in the place of this one: with other keys nothing that is stored can be read.");
        }
    }
}
