namespace Bonafide.Vision.Inference;

/// <summary>Why ONNX Runtime refused; the numbers are those of its <c>OrtErrorCode</c>.</summary>
public enum OnnxErrorCode
{
    /// <summary>A cause this version of the binding does not know.</summary>
    Unknown = -1,

    /// <summary>A general failure.</summary>
    Fail = 1,

    /// <summary>A name, shape, element type or size that does not fit the model.</summary>
    InvalidArgument = 2,

    /// <summary>A file is missing.</summary>
    NoSuchFile = 3,

    /// <summary>No model was given.</summary>
    NoModel = 4,

    /// <summary>The engine itself failed.</summary>
    EngineError = 5,

    /// <summary>An operator failed while running.</summary>
    RuntimeException = 6,

    /// <summary>The bytes are not an ONNX model.</summary>
    InvalidProtobuf = 7,

    /// <summary>The model is loaded already.</summary>
    ModelLoaded = 8,

    /// <summary>The model asks for something that is not supported here.</summary>
    NotImplemented = 9,

    /// <summary>The graph contradicts itself.</summary>
    InvalidGraph = 10,

    /// <summary>An execution provider failed.</summary>
    ExecutionProviderFail = 11,
}
