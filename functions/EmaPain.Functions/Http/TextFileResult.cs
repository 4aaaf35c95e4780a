using System.Text;
using EmaPain.App.Staff;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace EmaPain.Functions.Http;

/// <summary>Writes a text file piece by piece, so that its length costs no memory.</summary>
internal sealed class TextFileResult(StaffAnswer.TextFile file) : ActionResult
{
    /// <summary>SHA-256 of the bytes, in hexadecimal.</summary>
    public const string HashHeader = "X-Content-SHA256";

    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = $"{file.ContentType}; charset=utf-8";
        response.Headers.ContentDisposition = $"attachment; filename=\"{file.Name}\"";
        response.Headers.CacheControl = "no-store";
        if (file.Hash is { } hash)
        {
            response.Headers[HashHeader] = hash;
        }

        await using var writer = new StreamWriter(response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        await foreach (var piece in file.Rows.WithCancellation(context.HttpContext.RequestAborted))
        {
            await writer.WriteAsync(piece);
        }
    }
}
