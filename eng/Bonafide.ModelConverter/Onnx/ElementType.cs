namespace Bonafide.ModelConverter.Onnx;

/// <summary>The element types used, numbered as in ONNX's <c>TensorProto.DataType</c>.</summary>
internal enum ElementType
{
    Float = 1,
    UnsignedByte = 2,
    SignedByte = 3,
    Int = 6,
    Long = 7,
}
