using System.Text;
using Bonafide.Capsule.Entries;
using Bonafide.Capsule.Tests.Support;

namespace Bonafide.Capsule.Tests.Vectors;

/// <summary>Capsules that are sealed well and hold what no sealer may write.</summary>
internal static class ContentFaults
{
    public static readonly IReadOnlyList<(string Name, string Failure, RawPlaintext Plaintext)> All =
    [
        ("manifest-absent", "manifestMissing", Start(manifest: false).File([1]).Added().Sealed()),
        ("manifest-of-another-format", "manifestMissing", Start(false).Manifest(RawPlaintext.GoodManifest.Replace("\"format\":1", "\"format\":2")).Sealed()),
        ("manifest-without-producer", "manifestMissing", Start(false).Manifest("""{"format":1,"createdAt":0}""").Sealed()),
        ("manifest-with-a-member-twice", "manifestMissing", Start(false).Manifest(RawPlaintext.GoodManifest.Replace("{\"format\":1", "{\"format\":1,\"format\":1")).Sealed()),
        ("manifest-twice", "entryMalformed", Start().Manifest().Sealed()),
        ("entry-of-unknown-kind", "entryMalformed", Start().Entry((EntryType)8, "", [1]).Added().Sealed()),
        ("entry-kind-zero", "entryMalformed", Start().Entry(0, "", [1]).Added().Sealed()),
        ("entry-cut", "entryMalformed", Start().Raw(7, 0, 0, 0, 9, 1)),
        ("entry-without-digest", "entryMalformed", Start().Raw(7, 0, 0, 0, 1, 1)),
        ("head-no-json", "entryMalformed", Start().File([1], "{").Added().Sealed()),
        ("head-climbs-out", "entryMalformed", Start().File([1], """{"name":"../../etc/passwd"}""").Added().Sealed()),
        ("head-name-is-a-folder", "entryMalformed", Start().File([1], """{"name":".."}""").Added().Sealed()),
        ("head-time-negative", "entryMalformed", Start().File([1], """{"t":-1}""").Added().Sealed()),
        ("head-too-long", "tooLarge", Start().File([1], $$"""{"name":"{{new string('x', 4096)}}"}""").Added().Sealed()),
        ("device-no-object", "entryMalformed", Start().Entry(EntryType.Device, "", "[1]"u8.ToArray()).Added().Sealed()),
        ("device-too-deep", "entryMalformed", Start().Entry(EntryType.Device, "", Deep(40)).Added().Sealed()),
        ("device-too-long", "tooLarge", Start().Entry(EntryType.Device, "", Long(65_537)).Added().Sealed()),
        ("event-no-json", "entryMalformed", Start().Entry(EntryType.Event, "", [0xFF]).Sealed()),
        ("digest-mismatch", "digestMismatch", Start().File([1], digest: new byte[32]).Added().Sealed()),
        ("digest-mismatch-of-an-event", "digestMismatch", Start().Entry(EntryType.Event, "", "{}"u8.ToArray(), new byte[32]).Sealed()),
        ("log-without-end", "logBroken", Start().File([1]).Added()),
        ("log-goes-on-after-its-end", "logBroken", Start().Sealed().Event("retry")),
        ("log-number-skipped", "logBroken", Start().Event("retry", json => json["n"] = 2).Sealed()),
        ("log-link-wrong", "logBroken", Start().Event("retry", json => json["previous"] = new string('0', 64)).Sealed()),
        ("log-time-falls", "logBroken", Start().Event("retry", json => json["t"] = 5).Event("retry", json => json["t"] = 4.5).Sealed(json => json["t"] = 6)),
        ("log-name-empty", "logBroken", Start().Event("").Sealed()),
        ("log-silent-on-an-entry", "logContradictsMedia", Start().File([1]).Event("retry").Sealed()),
        ("log-tells-of-another-entry", "logContradictsMedia", Start().File([1]).Added(json => json["entry"] = 1).Sealed()),
        ("log-tells-of-no-entry", "logContradictsMedia", Start().Event("retry", json => json["entry"] = 0).Sealed()),
        ("log-tells-another-digest", "logContradictsMedia", Start().File([1]).Added(json => json["sha256"] = new string('0', 64)).Sealed()),
        ("log-older-than-the-capture", "logContradictsMedia", Start().File([1], """{"t":10}""").Added().Sealed()),
        ("log-counts-wrong", "logContradictsMedia", Start().File([1]).Added().Sealed(json => json["entries"] = 3)),
    ];

    /// <summary>Right, though it looks odd: null for what is absent, members of another time, an event of the longest name.</summary>
    public static RawPlaintext Odd => Start()
        .File([1], """{"name":null,"t":null,"width":null,"later":[{}]}""").Added(json => json["data"] = null)
        .Event(new string('x', 64), json =>
        {
            json["entry"] = null;
            json["sha256"] = null;
            json["entries"] = null;
            json["later"] = "ok";
        })
        .Sealed();

    private static RawPlaintext Start(bool manifest = true) => manifest ? new RawPlaintext().Manifest() : new RawPlaintext();

    private static byte[] Deep(int depth) =>
        Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth));

    private static byte[] Long(int length) => Encoding.ASCII.GetBytes("{\"a\":\"" + new string('x', length - 8) + "\"}");
}
