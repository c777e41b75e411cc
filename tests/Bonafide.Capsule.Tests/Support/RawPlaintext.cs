using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Bonafide.Capsule.Entries;

namespace Bonafide.Capsule.Tests.Support;

/// <summary>Plaintext as a sealer could write it that does not keep to the rules. Right unless told otherwise.</summary>
internal sealed class RawPlaintext
{
    private readonly ArrayBufferWriter<byte> _bytes = new();
    private int _entries;
    private int _events;
    private string _previous = new('0', 64);
    private byte[] _digest = [];

    public const string GoodManifest = """{"format":1,"createdAt":1700000000000,"producer":{"name":"raw","version":"1"}}""";

    public byte[] ToArray() => _bytes.WrittenSpan.ToArray();

    public RawPlaintext Manifest(string json = GoodManifest) => Entry(EntryType.Manifest, "", Encoding.UTF8.GetBytes(json)).Added();

    public RawPlaintext File(byte[] body, string head = "", byte[]? digest = null) => Entry(EntryType.File, head, body, digest);

    /// <summary>The event that adds the entry just written.</summary>
    public RawPlaintext Added(Action<JsonObject>? change = null) => Event("entry.added", json =>
    {
        json["entry"] = _entries - 1;
        json["sha256"] = Convert.ToHexStringLower(_digest);
        change?.Invoke(json);
    });

    public RawPlaintext Sealed(Action<JsonObject>? change = null) => Event("capsule.sealed", json =>
    {
        json["entries"] = _entries;
        change?.Invoke(json);
    });

    public RawPlaintext Event(string name, Action<JsonObject>? change = null)
    {
        var json = new JsonObject { ["n"] = _events, ["t"] = 0, ["event"] = name, ["previous"] = _previous };
        change?.Invoke(json);
        Entry(EntryType.Event, "", Encoding.UTF8.GetBytes(json.ToJsonString()));
        _previous = Convert.ToHexStringLower(_digest);
        _events++;
        return this;
    }

    public RawPlaintext Entry(EntryType type, string head, byte[] body, byte[]? digest = null)
    {
        var headBytes = Encoding.UTF8.GetBytes(head);
        _bytes.Write([(byte)type, (byte)(headBytes.Length >> 8), (byte)headBytes.Length, .. headBytes]);
        for (var offset = 0; ; offset += EntryStart.SegmentSize)
        {
            var segment = body.AsSpan(offset, Math.Min(EntryStart.SegmentSize, body.Length - offset));
            _bytes.Write([(byte)(segment.Length >> 8), (byte)segment.Length, .. segment]);
            if (segment.Length < EntryStart.SegmentSize)
                break;
        }

        _digest = digest ?? SHA256.HashData(body);
        _bytes.Write(_digest);
        _entries++;
        return this;
    }

    public RawPlaintext Raw(params byte[] bytes)
    {
        _bytes.Write(bytes);
        return this;
    }
}
