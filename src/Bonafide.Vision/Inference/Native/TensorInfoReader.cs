using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Bonafide.Vision.Inference.Native;

/// <summary>Reads what a session declares of its inputs and outputs.</summary>
internal static unsafe class TensorInfoReader
{
    public static ImmutableArray<OnnxTensorInfo> Inputs(OnnxRuntime runtime, nint session)
    {
        nuint count;
        runtime.Api.Check(runtime.Api.SessionGetInputCount(session, &count));
        return ReadAll(runtime, session, (int)count, runtime.Api.SessionGetInputName, runtime.Api.SessionGetInputTypeInfo);
    }

    public static ImmutableArray<OnnxTensorInfo> Outputs(OnnxRuntime runtime, nint session)
    {
        nuint count;
        runtime.Api.Check(runtime.Api.SessionGetOutputCount(session, &count));
        return ReadAll(runtime, session, (int)count, runtime.Api.SessionGetOutputName, runtime.Api.SessionGetOutputTypeInfo);
    }

    /// <summary>The shape of a value that a run has produced.</summary>
    public static ImmutableArray<long> ShapeOf(OrtApi api, nint value)
    {
        nint info;
        api.Check(api.GetTensorTypeAndShape(value, &info));
        using var owner = new OrtHandle(info, api.ReleaseTensorTypeAndShapeInfo);
        return Dimensions(api, info);
    }

    private static ImmutableArray<OnnxTensorInfo> ReadAll(
        OnnxRuntime runtime,
        nint session,
        int count,
        delegate* unmanaged<nint, nuint, nint, byte**, nint> getName,
        delegate* unmanaged<nint, nuint, nint*, nint> getType)
    {
        var infos = ImmutableArray.CreateBuilder<OnnxTensorInfo>(count);
        for (var i = 0; i < count; i++)
        {
            byte* text;
            runtime.Api.Check(getName(session, (nuint)i, runtime.Allocator, &text));
            var name = Marshal.PtrToStringUTF8((nint)text)!;
            runtime.Api.Check(runtime.Api.AllocatorFree(runtime.Allocator, text));

            nint type;
            runtime.Api.Check(getType(session, (nuint)i, &type));
            using var owner = new OrtHandle(type, runtime.Api.ReleaseTypeInfo);
            infos.Add(Read(runtime.Api, name, type));
        }

        return infos.MoveToImmutable();
    }

    private static OnnxTensorInfo Read(OrtApi api, string name, nint type)
    {
        nint info; // borrowed from the type
        api.Check(api.CastTypeInfoToTensorInfo(type, &info));
        if (info == 0)
            return new OnnxTensorInfo(name, OnnxElementType.None, [], []);

        int element;
        api.Check(api.GetTensorElementType(info, &element));
        var shape = Dimensions(api, info);
        return new OnnxTensorInfo(name, (OnnxElementType)element, shape, DimensionNames(api, info, shape.Length));
    }

    private static ImmutableArray<long> Dimensions(OrtApi api, nint info)
    {
        nuint rank;
        api.Check(api.GetDimensionsCount(info, &rank));
        if (rank == 0)
            return [];

        var sizes = new long[rank];
        fixed (long* first = sizes)
            api.Check(api.GetDimensions(info, first, rank));
        return ImmutableCollectionsMarshal.AsImmutableArray(sizes);
    }

    private static ImmutableArray<string> DimensionNames(OrtApi api, nint info, int rank)
    {
        if (rank == 0)
            return [];

        var texts = new nint[rank];
        fixed (nint* first = texts)
            api.Check(api.GetSymbolicDimensions(info, (byte**)first, (nuint)rank));
        return [.. texts.Select(text => Marshal.PtrToStringUTF8(text) ?? "")];
    }
}
