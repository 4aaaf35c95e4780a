namespace EmaPain.EndToEnd.Tests.Cli;

/// <summary>So many bytes that are made up as they are read; before each piece somebody is told how much was read and is nowhere yet.</summary>
internal sealed class WatchedStream(long length, Action<long> ahead, Func<long> settled) : Stream
{
    private long given;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => given;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        ahead(given - settled());
        var piece = (int)Math.Min(count, length - given);
        buffer.AsSpan(offset, piece).Fill((byte)'a');
        given += piece;
        return piece;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
