using EmaPain.Local.Carrier.Mails;
using EmaPain.Local.Carrier.Sms;
using Microsoft.AspNetCore.Http;

namespace EmaPain.Local.Carrier;

/// <summary>Takes calls of the trial, checks their signatures, and has texts and mails answered each by its endpoint.</summary>
internal sealed class CallDoor(CallSignature signature, SmsEndpoint sms, MailEndpoint? mail, OpenWork work, BookKeeping books)
{
    public async Task AnswerAsync(HttpContext context)
    {
        using var open = work.Begin();
        try
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
            await AnswerAsync(context, body.ToArray());
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            // The caller left, or the carrier is closing.
            context.Abort();
        }
        catch (Exception e)
        {
            work.Break(e);
            throw;
        }
    }

    private Task AnswerAsync(HttpContext context, byte[] body)
    {
        if (!signature.Holds(context.Request, body))
        {
            books.Enter(now => now with { Refused = now.Refused + 1 });
            return ServiceAnswers.Error(context, 401, "Denied", "Denied by the resource provider.");
        }

        return mail is not null && MailEndpoint.Answers(context.Request.Path) ? mail.AnswerAsync(context, body) : sms.AnswerAsync(context, body);
    }
}
