using System.Text;
using Microsoft.AspNetCore.Http;

namespace EmaPain.Functions.Http;

/// <summary>Bodies that are read whole, up to a size.</summary>
internal static class SmallBody
{
    /// <summary>The body as UTF-8 text; nothing if it is empty or larger.</summary>
    public static async Task<string?> ReadAsync(HttpRequest request, int largest, CancellationToken cancel)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(chunk, cancel)) > 0)
        {
            if (buffer.Length + read > largest)
            {
                return null;
            }

            buffer.Write(chunk, 0, read);
        }

        return buffer.Length == 0 ? null : Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
