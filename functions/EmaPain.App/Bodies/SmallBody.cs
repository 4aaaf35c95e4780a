using System.Text;

namespace EmaPain.App.Bodies;

/// <summary>Bodies that are read whole, up to a size.</summary>
public static class SmallBody
{
    /// <summary>The body as UTF-8 text, if it is not empty and no larger.</summary>
    public static async Task<BodyReading> ReadAsync(Stream body, int largest, CancellationToken cancel)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[16 * 1024];
        int read;
        while ((read = await body.ReadAsync(chunk, cancel)) > 0)
        {
            if (buffer.Length + read > largest)
            {
                return new BodyReading.TooLarge();
            }

            buffer.Write(chunk, 0, read);
        }

        return buffer.Length == 0
            ? new BodyReading.Empty()
            : new BodyReading.Whole(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }
}
