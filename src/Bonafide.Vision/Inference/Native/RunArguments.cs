using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Bonafide.Vision.Inference.Native;

/// <summary>The arrays of names and values that a run passes, laid out once in native memory so that a run allocates nothing.</summary>
internal sealed unsafe class RunArguments : SafeHandleZeroOrMinusOneIsInvalid
{
    /// <param name="names">Names, in the order of the values.</param>
    /// <param name="values">Tensors; 0 lets the library allocate the value.</param>
    public RunArguments(IReadOnlyList<string> names, IReadOnlyList<nint> values)
        : base(ownsHandle: true)
    {
        Count = names.Count;
        var texts = names.Select(name => Encoding.UTF8.GetBytes(name + '\0')).ToArray();
        var pointers = Count * sizeof(nint);
        var block = (byte*)NativeMemory.AllocZeroed((nuint)((2 * pointers) + texts.Sum(text => text.Length) + 1));
        SetHandle((nint)block);

        var at = block + (2 * pointers);
        for (var i = 0; i < Count; i++)
        {
            Names[i] = at;
            Values[i] = values[i];
            texts[i].CopyTo(new Span<byte>(at, texts[i].Length));
            at += texts[i].Length;
        }
    }

    public int Count { get; }

    public byte** Names => (byte**)handle;

    public nint* Values => (nint*)handle + Count;

    protected override bool ReleaseHandle()
    {
        NativeMemory.Free((void*)handle);
        return true;
    }
}
