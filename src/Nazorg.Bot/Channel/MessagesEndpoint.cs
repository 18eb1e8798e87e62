using System.Text.Json;
using Nazorg.Bot.Conversation;

namespace Nazorg.Bot.Channel;

/// <summary>
/// <c>POST /api/messages</c>: checks who is there before the body is read, refuses what is no activity, runs the turn inside the request and
/// answers after the commit: 202, or an invoke's body.
/// </summary>
internal sealed class MessagesEndpoint(TurnLoop turns, Gate gate, ILogger log)
{
    public const int LargestBody = 256 * 1024;

    public async Task HandleAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        if (!gate.LetsIn(context))
        {
            response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        if (!request.HasJsonContentType() || request.Headers.ContentEncoding.Count > 0)
        {
            response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }

        var (activity, status) = await ReadAsync(request, context.RequestAborted);
        if (activity is null)
        {
            response.StatusCode = status;
            return;
        }

        if (IncomingReader.Reject(activity) is { } problem)
        {
            Log.Refused(log, problem);
            response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        if (!gate.Trusts(activity.ServiceUrl!))
        {
            Log.Refused(log, "serviceUrl is not trusted");
            response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        try
        {
            var body = await turns.RunAsync(IncomingReader.Read(activity));
            response.StatusCode = body.Length > 0 ? StatusCodes.Status200OK : StatusCodes.Status202Accepted;
            if (body.Length == 0) return;
            response.ContentType = "application/json; charset=utf-8";
            response.ContentLength = body.Length;
            await response.Body.WriteAsync(body, context.RequestAborted);
        }
        catch (System.Data.Common.DbException e)
        {
            // Nothing was saved; the channel sends it again.
            Log.StoreFailed(log, e.GetType().Name, e.ErrorCode);
            response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            response.Headers.RetryAfter = "2";
        }
    }

    private static async Task<(Activity? Activity, int Status)> ReadAsync(HttpRequest request, CancellationToken stop)
    {
        if (request.ContentLength > LargestBody) return (null, StatusCodes.Status413PayloadTooLarge);
        try
        {
            return (await JsonSerializer.DeserializeAsync(request.Body, Wire.Default.Activity, stop), StatusCodes.Status400BadRequest);
        }
        catch (JsonException)
        {
            return (null, StatusCodes.Status400BadRequest);
        }
        catch (BadHttpRequestException e)
        {
            return (null, e.StatusCode);
        }
    }
}
