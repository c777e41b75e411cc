namespace Integrator.Transactions;

/// <summary>
/// Binds a transaction to the browser that began it. The SESSION_ID would not do: it is in the page's hands to open a capture, and must read
/// nothing back.
/// </summary>
internal static class TransactionCookie
{
    private const string Name = "transaction";

    public static void Set(HttpContext context, Transaction transaction) => context.Response.Cookies.Append(Name, transaction.Id, Options(context));

    public static void Clear(HttpContext context) => context.Response.Cookies.Delete(Name, Options(context));

    public static Transaction? Find(HttpContext context, TransactionStore store) => store.Find(context.Request.Cookies[Name]);

    private static CookieOptions Options(HttpContext context) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = context.Request.IsHttps,
        Path = "/api",
    };
}
