using Bonafide.Cli.Pairs;

namespace Bonafide.Cli.Tests.Pairs;

public sealed class PairsFileTests
{
    [Theory]
    [InlineData("file_x,file_y,Decision\na.jpg,b.jpg,Yes\n")]
    [InlineData("\uFEFFfile_x,file_y,Decision\r\na.jpg,b.jpg,yes\r\n\r\n")]
    [InlineData("id,Decision,note,file_y,file_x\n7,YES,\"two, \"\"quoted\"\"\nlines\",b.jpg,a.jpg")]
    [InlineData("\"file_x\";\"file_y\";\"Decision\"\n\"a.jpg\";\"b.jpg\";\"Yes\"")]
    [InlineData("file_x\tfile_y\tDecision\r a.jpg \tb.jpg\t1")]
    public void Every_usual_way_of_writing_a_list_is_understood(string text) =>
        PairsFile.Parse(text).ShouldBe([new LabelledPair("a.jpg", "b.jpg", true)]);

    [Theory]
    [InlineData("", "columns")]
    [InlineData("a,b,c\n1,2,3", "columns")]
    [InlineData("file_x,file_y,Decision\na.jpg,b.jpg,perhaps", "Row 2")]
    [InlineData("file_x,file_y,Decision\na.jpg,b.jpg,No\na.jpg", "Row 3")]
    public void A_list_that_cannot_be_understood_is_refused_with_its_row(string text, string named) =>
        Should.Throw<InvalidDataException>(() => PairsFile.Parse(text)).Message.ShouldContain(named);
}
