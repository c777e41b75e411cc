using System.Reflection;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace Bonafide.Server.Persistence;

/// <summary>Binds the managed SQLite driver to the system's library, which the distribution keeps patched.</summary>
internal static class SystemSqlite
{
    private static readonly Lazy<bool> Registered = new(Register);

    public static void EnsureRegistered() => _ = Registered.Value;

    private static bool Register()
    {
        NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, Resolve);
        raw.SetProvider(new SQLite3Provider_e_sqlite3());
        return true;
    }

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path)
    {
        if (name != "e_sqlite3")
            return 0;
        foreach (var candidate in new[] { "libsqlite3.so.0", "libsqlite3.dylib", "winsqlite3" })
        {
            if (NativeLibrary.TryLoad(candidate, assembly, path, out var handle))
                return handle;
        }

        throw new DllNotFoundException("The system's SQLite library was not found. On Debian or Ubuntu: apt-get install libsqlite3-0.");
    }
}
