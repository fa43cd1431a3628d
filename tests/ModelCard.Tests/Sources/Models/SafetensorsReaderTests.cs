using System.Text;
using ModelCard.Card;
using ModelCard.Sources;
using static ModelCard.Tests.Sources.SafetensorsBytes;

namespace ModelCard.Tests.Sources;

public sealed class SafetensorsReaderTests
{
    private static readonly SafetensorsReader Reader = new();

    [Fact]
    public void A_file_tells_its_elements_by_type_whatever_the_order_of_its_keys()
    {
        var header = Header(Tensor("z", "F32", "2,3", 24, 48), "\"__metadata__\":{\"format\":\"pt\",\"made at\":\"/home/ada/out\"}", Tensor("a", "F16", "12", 0, 24), Tensor("s", "I64", "", 48, 56), Tensor("e", "F32", "0,5", 56, 56));

        ReadArtifact.Yaml(ReadArtifact.Facts(Reader, File(header, 56))).ShouldBe("""
            tags:
            - safetensors
            elements:
              float16: 12
              float32: 6
              int64: 1
            parameters: 19
            details:
              Tensors: 4
              Metadata format: pt
              Metadata made at: out

            """.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("BOOL", 8, "bool")]
    [InlineData("F4", 4, "float4_e2m1")]
    [InlineData("F6_E2M3", 6, "float6_e2m3")]
    [InlineData("F6_E3M2", 6, "float6_e3m2")]
    [InlineData("U8", 8, "uint8")]
    [InlineData("I8", 8, "int8")]
    [InlineData("F8_E5M2", 8, "float8_e5m2")]
    [InlineData("F8_E4M3", 8, "float8_e4m3fn")]
    [InlineData("F8_E8M0", 8, "float8_e8m0")]
    [InlineData("F8_E4M3FNUZ", 8, "float8_e4m3fnuz")]
    [InlineData("F8_E5M2FNUZ", 8, "float8_e5m2fnuz")]
    [InlineData("I16", 16, "int16")]
    [InlineData("U16", 16, "uint16")]
    [InlineData("F16", 16, "float16")]
    [InlineData("BF16", 16, "bfloat16")]
    [InlineData("I32", 32, "int32")]
    [InlineData("U32", 32, "uint32")]
    [InlineData("F32", 32, "float32")]
    [InlineData("C64", 64, "complex64")]
    [InlineData("F64", 64, "float64")]
    [InlineData("I64", 64, "int64")]
    [InlineData("U64", 64, "uint64")]
    public void Every_type_is_known_by_its_width(string type, int bits, string name)
    {
        var facts = ReadArtifact.Facts(Reader, File(Header(Tensor("w", type, "4", 0, bits / 2)), bits / 2));

        ReadArtifact.Yaml((CardMap)facts.Find("elements")!).ShouldBe(name + ": 4\n");
    }

    [Fact]
    public void A_file_without_tensors_is_valid() => ReadArtifact.Facts(Reader, File("{\"__metadata__\":null}", 0)).Find("parameters").ShouldBeNull();

    [Fact]
    public void Each_rule_of_the_format_is_held_in_its_order()
    {
        Refused([1, 2, 3, 4]).ShouldBe(("is too small for a header: it has 4 bytes, and the header's length alone takes 8", 4));
        Refused(File("{}", 0, 100_000_001)).ShouldBe(("has a header that is too large: it is said to have 100000001 bytes, and the format allows 100000000", 0));
        Refused(Encoding.UTF8.GetBytes("../../blobs/4f1d")).ShouldBe(("begins with text and not with the length of a header (a link, a page or a pointer may have been saved in its place)", 0));
        Refused(File("{}", 0, 1000)).ShouldBe(("has a header of a wrong length: it is said to have 1000 bytes, and 2 follow. The file may be cut off", 0));
        Refused([5, 0, 0, 0, 0, 0, 0, 0, (byte)'{', (byte)'"', 0xC0, 0xAF, (byte)'}']).ShouldBe(("has a header that is not UTF-8", 10));
        Refused(File("{\"a\": x}", 0)).Message.ShouldBe("has a header that is no JSON from here on");
        Refused(File("{\"a\": {}", 0)).Message.ShouldBe("has a tensor without dtype in its header");
        Refused(File("[]", 0)).ShouldBe(("has a header that is no JSON object", 8));
        Refused(File("{\"__metadata__\":{\"a\":1}}", 0)).ShouldBe(("has __metadata__ with a value that is no text", 29));
        Refused(File(Header(Tensor("w", "Q4", "2", 0, 1)), 1)).ShouldBe(("has a tensor of the dtype 'Q4', which is not known", 22));
        Refused(File("{\"w\":{\"dtype\":\"F32\",\"shape\":[-1],\"data_offsets\":[0,4]}}", 4)).Message.ShouldBe("has a tensor whose shape hold something other than whole numbers from 0");
        Refused(File("{\"w\":{\"dtype\":\"F32\",\"shape\":[1.0],\"data_offsets\":[0,4]}}", 4)).Message.ShouldBe("has a tensor whose shape hold something other than whole numbers from 0");
        Refused(File("{\"w\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4,8]}}", 4)).Message.ShouldBe("has a tensor with more than two data_offsets");
        Refused(File("{\"w\":{\"dtype\":\"F32\",\"shape\":[1]}}", 4)).Message.ShouldBe("has a tensor without data_offsets in its header");
        Refused(File("{\"w\":{\"dtype\":\"F32\",\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}", 4)).Message.ShouldBe("says a thing about a tensor twice in its header");
        Refused(File(Header(Tensor("a", "U8", "4", 0, 4), Tensor("b", "U8", "4", 8, 12)), 12)).Message.ShouldBe("has a hole or an overlap in its data: the tensor 'b' begins at 8 where 4 is due");
        Refused(File(Header(Tensor("a", "U8", "4", 0, 4), Tensor("b", "U8", "4", 2, 6)), 6)).Message.ShouldBe("has a hole or an overlap in its data: the tensor 'b' begins at 2 where 4 is due");
        Refused(File(Header(Tensor("a", "U8", "4", 4, 0)), 4)).Message.ShouldBe("has a hole or an overlap in its data: the tensor 'a' ends at 0, before it begins at 4");
        Refused(File(Header(Tensor("a", "U8", "9223372036854775808,4", 0, 4)), 4)).Message.ShouldBe("has a shape that multiplies to more than 64 bits, in the tensor 'a'");
        Refused(File(Header(Tensor("a", "F64", "4611686018427387904", 0, 4)), 4)).Message.ShouldBe("has a shape that multiplies to more than 64 bits, in the tensor 'a'");
        Refused(File(Header(Tensor("a", "F4", "3", 0, 2)), 2)).Message.ShouldBe("has a tensor that does not fill whole bytes, 'a'");
        Refused(File(Header(Tensor("a", "F32", "3", 0, 8)), 8)).Message.ShouldBe("has a tensor of another size than dtype and shape make, 'a': its offsets span 8 bytes");
        Refused(File(Header(Tensor("a", "U8", "4", 0, 4)), 9)).Message.ShouldBe("goes on behind its last tensor: its tensors take 4 bytes, and 9 follow the header");
        Refused(File(Header(Tensor("a", "U8", "4", 0, 4)), 1)).Message.ShouldBe("is cut off, or not this header's: its tensors take 4 bytes, and 1 follow the header");
        Refused(File("{} {}", 0)).Message.ShouldBe("has a header that is no JSON from here on");
    }

    [Fact]
    public void What_readers_disagree_about_is_reported()
    {
        Notes(File("  " + Header(Tensor("a", "U8", "4", 0, 4)), 4), "m.safetensors").ShouldHaveSingleItem().ShouldStartWith("m.safetensors: The header does not begin with its brace");
        Notes(File(Header(Tensor("a", "U8", "4", 0, 4), Tensor("a", "U8", "4", 4, 8)), 8), "m.safetensors").ShouldHaveSingleItem().ShouldStartWith("m.safetensors: Two tensors have one name");
    }

    [Theory]
    [InlineData("model.layers.0.q_proj.qweight", "packed integers with scales (GPTQ or AWQ)")]
    [InlineData("model.layers.0.q_proj.weight.absmax", "4-bit blocks (bitsandbytes)")]
    [InlineData("model.layers.0.q_proj.weight_packed", "packed integers with scales (compressed-tensors)")]
    [InlineData("model.layers.0.mlp.experts.gate_up_proj_blocks", "4-bit blocks (MXFP4)")]
    public void Packed_weights_are_no_count_of_parameters(string name, string words)
    {
        var facts = ReadArtifact.Facts(Reader, File(Header(Tensor(name, "I32", "8,8", 0, 256)), 256));

        facts.Find("parameters").ShouldBeNull();
        ((CardScalar)facts.Find("quantization")!).Text.ShouldBe(words);
    }

    [Fact]
    public void A_long_header_is_read_in_pieces()
    {
        var entries = Enumerable.Range(0, 20_000).Select(i => Tensor("model.layers." + i + ".weight", "U8", "2", 2 * i, (2 * i) + 2)).Append("\"__metadata__\":{\"ss_tags\":\"" + new string('x', 300_000) + "\"}");
        var bytes = File(Header([.. entries]), 40_000);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var facts = ReadArtifact.Facts(Reader, bytes);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(4 * 1024 * 1024);
        ((CardScalar)facts.Find("parameters")!).Text.ShouldBe("40000");
    }

    [Fact]
    public void A_file_is_known_by_its_first_bytes_and_then_by_its_name()
    {
        Recognizes(File(Header(Tensor("a", "U8", "4", 0, 4)), 4), "weights.bin").ShouldBeTrue();
        Recognizes("../blobs/1"u8.ToArray(), "a.safetensors").ShouldBeTrue();
        Recognizes("{\"weight_map\": {\"a\": \"x.safetensors\"}}"u8.ToArray(), "index.json").ShouldBeTrue();
        Recognizes("{\"weight_map\": {\"a\": \"x.bin\"}}"u8.ToArray(), "pytorch_model.bin.index.json").ShouldBeFalse();
        Recognizes("GGUF\u0003"u8.ToArray(), "a.safetensors").ShouldBeFalse();
    }

    [Fact]
    public void Mutated_files_are_read_or_refused()
    {
        var plain = File(Header("\"__metadata__\":{\"format\":\"pt\"}", Tensor("a", "U8", "4", 0, 4), Tensor("b", "F32", "1,2", 4, 12)), 12);
        var index = "{\"metadata\":{\"total_size\":24},\"weight_map\":{\"a\":\"m-1.safetensors\",\"b\":\"m-2.safetensors\"}}"u8.ToArray();

        var (read, refused) = ReaderFuzz.Run(Reader, [plain, plain, index], "model.safetensors");

        read.ShouldBeGreaterThan(3);
        refused.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void Mutated_indexes_are_read_or_refused()
    {
        var index = "{\"metadata\":{\"total_size\":24},\"weight_map\":{\"a\":\"m-1.safetensors\",\"b\":\"m-2.safetensors\",\"c\":\"m-2.safetensors\"}}"u8.ToArray();

        ReaderFuzz.Run(Reader, [index], "model.safetensors.index.json").Refused.ShouldBeGreaterThan(100);
    }

    private static bool Recognizes(byte[] bytes, string name) => Reader.Recognizes(new ArtifactHead(name, bytes, bytes.Length));

    private static List<string> Notes(byte[] bytes, string name)
    {
        using var file = ReadArtifact.Open(bytes, name);
        ReadArtifact.Facts(Reader, file);
        return file.Notes.ConvertAll(note => note.Message);
    }

    private static (string Message, long Offset) Refused(byte[] bytes)
    {
        var problem = Should.Throw<ArtifactProblemException>(() => ReadArtifact.Facts(Reader, bytes, "m.safetensors"));
        return (problem.Message, problem.Offset);
    }
}
