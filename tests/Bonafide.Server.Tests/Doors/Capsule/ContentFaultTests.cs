using System.Net;
using System.Security.Cryptography;
using Bonafide.Capsule.Tests.Support;
using Bonafide.Capsule.Tests.Vectors;
using Bonafide.Server.Tests.Doors.Capsule.Support;

namespace Bonafide.Server.Tests.Doors.Capsule;

/// <summary>
/// Capsules that are sealed well, for the right session and to the right key, and hold what no sealer may write: no manifest, wrong digests, a log that
/// breaks off or tells of other media.
/// </summary>
[Collection(CapsuleDoorTests.Name)]
public sealed class ContentFaultTests(SharedCapsuleStage shared)
{
    private readonly CapsuleStage _stage = shared.Stage;

    public static TheoryData<string> Faults => [.. ContentFaults.All.Select(fault => fault.Name)];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Each_is_refused_by_name_and_leaves_nothing(string name)
    {
        var (_, failure, plaintext) = ContentFaults.All.Single(fault => fault.Name == name);
        var (status, code) = failure switch
        {
            "manifestMissing" => (HttpStatusCode.BadRequest, 3),
            "tooLarge" => (HttpStatusCode.RequestEntityTooLarge, 4),
            _ => (HttpStatusCode.BadRequest, 5),
        };
        var token = await _stage.TokenAsync();
        var capsule = RawSeal.Seal(plaintext.ToArray(), RandomNumberGenerator.GetBytes(32), token.Recipient, token.Session);
        var before = await KeptState.OfAsync(_stage);
        using var refused = await _stage.UploadAsync(capsule);
        (await refused.ShouldRefuseAsync(status, code)).Failure().ShouldBe(failure);
        (await KeptState.OfAsync(_stage)).ShouldBe(before);
        // The session is used up: whoever sealed it does not get to try again.
        using var again = await _stage.UploadAsync(capsule);
        (await again.ShouldRefuseAsync(HttpStatusCode.BadRequest, 14)).Failure().ShouldBe("usedSession");
    }
}
