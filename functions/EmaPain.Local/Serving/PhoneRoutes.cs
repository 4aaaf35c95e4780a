using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace EmaPain.Local.Serving;

/// <summary>What the page asks for; its wishes come as JSON, which no other site can post here.</summary>
internal static class PhoneRoutes
{
    public static void Map(WebApplication app, ServedTrial trial, PhoneDesk desk)
    {
        app.MapGet("/trial", () => Results.Json(PageFacts.Of(trial)));
        app.MapPost("/people", (Enrolment form, CancellationToken cancel) => AnswerAsync(desk.EnrolAsync(form, cancel)));
        app.MapPost("/texts", (TypedMessage message, CancellationToken cancel) =>
            AnswerAsync(desk.TypeAsync(message.Study, message.Participant, message.Text, cancel)));
        app.MapPost("/records", (RecordForm form, CancellationToken cancel) =>
            AnswerAsync(desk.RecordAsync(form.Study, form.Participant, form.Record, cancel)));
        app.MapPost("/clock", (ClockMove move, CancellationToken cancel) => AnswerAsync(desk.MoveAsync(move, cancel)));
    }

    private static async Task<IResult> AnswerAsync(Task<Refusal?> wish) =>
        await wish is { } refusal ? Results.Json(new { refusal.Sentence }, statusCode: refusal.Status) : Results.Json(new { });
}
