namespace Bonafide.Capsule.Bench;

/// <summary>Everything once, in bytes a second.</summary>
internal sealed record Round(
    Rate OpenSsl, Rate Open, Rate OpenChecked, Rate OpenPictures, Rate OpenPicturesChecked, Rate Seal, Rate AgeOpen, Rate AgeSeal)
{
    public static async Task<Round> RunAsync(CapsuleSubject subject, AgePeer? age) => new(
        Peer.OpenSsl(),
        await subject.OpenFileAsync(),
        await subject.OpenFileCheckedAsync(),
        await subject.OpenPicturesAsync(),
        await subject.OpenPicturesCheckedAsync(),
        await subject.SealFileAsync(),
        age?.DecryptRate() ?? Rate.None,
        age?.EncryptRate() ?? Rate.None);
}
