using Bonafide.Server.Signing;
using Microsoft.AspNetCore.Http;

namespace Bonafide.Server.Doors.Embed;

/// <summary>Sends an answer with the server's signature over the rest of it as its last member.</summary>
internal static class SignedAnswer
{
    public static IResult Of<T>(SignedJson signer, T answer) =>
        Results.Bytes(signer.Serialize(answer, EmbedJson.Options), "application/json; charset=utf-8");
}
